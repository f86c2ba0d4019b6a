#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>

namespace care_mail {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct Free {
  void operator()(void* memory) const { g_free(memory); }
};

/// An object of GLib's that is let go of at the end of its scope.
template <class T>
using Object = std::unique_ptr<T, Unref>;

/// A string of GLib's that is freed at the end of its scope.
using Chars = std::unique_ptr<char, Free>;

template <class T>
Object<T> owned(T* object) {
  return Object<T>(object);
}

inline std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

/// Starts GMime once, quiet: what it has to say about a broken mail is nobody's business.
inline void start_gmime() {
  static const bool started = [] {
    g_log_set_default_handler([](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);
    g_mime_init();
    return true;
  }();
  static_cast<void>(started);
}

}  // namespace care_mail
