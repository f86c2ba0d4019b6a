#pragma once

#include "care/names.hpp"

// For whom a text is written.

namespace care {

enum class Language { it, en };

/// How a client is addressed: Lei, tu, or Voi for a firm; in English Dear or Hi.
enum class Register { formal, informal, company };

/// How much of the trade's jargon a client speaks. Unknown reads as "explain".
enum class Level { unknown, basic, regular, expert };

template <>
struct Names<Language> {
  static constexpr Name<Language> all[] = {{Language::it, "it"}, {Language::en, "en"}};
};

template <>
struct Names<Register> {
  static constexpr Name<Register> all[] = {
      {Register::formal, "formal"}, {Register::informal, "informal"}, {Register::company, "company"}};
};

template <>
struct Names<Level> {
  static constexpr Name<Level> all[] = {
      {Level::unknown, "unknown"}, {Level::basic, "basic"}, {Level::regular, "regular"}, {Level::expert, "expert"}};
};

}  // namespace care
