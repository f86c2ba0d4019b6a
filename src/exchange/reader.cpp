#include "exchange/reader.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <istream>
#include <memory>
#include <optional>
#include <vector>

#include "core/choice.hpp"
#include "core/excerpt.hpp"
#include "core/text.hpp"
#include "exchange/json_stream.hpp"
#include "exchange/spool.hpp"

namespace care::exchange {
namespace {

constexpr std::size_t kLists = std::size(Names<List>::all);

Error unknown(const std::string& key) {
  std::vector<std::string> names = {"care"};
  for (const auto& each : Names<List>::all) names.emplace_back(each.text);
  return {ErrorKind::failed, fmt::format("care knows no list '{}'", excerpt(key)),
          did_you_mean(nearest(key, names), "one of: " + one_of(names))};
}

Error other_version() {
  return {ErrorKind::failed, "the file is of another version than 1, which this care reads",
          R"(it begins with {"care": 1)"};
}

/// Brings the lists into their order, and tells which item was wrong.
class Reader : public Listener {
 public:
  explicit Reader(Sink& sink) : sink_(sink) {}

  void member(const std::string& key, const Node& value) override {
    if (from_name<List>(key))
      throw Error(ErrorKind::failed, fmt::format("'{}' is no list", key),
                  fmt::format(R"(write it as "{}": [...])", key));
    if (key != "care") throw unknown(key);
    if (has_version_) throw Error(ErrorKind::failed, "'care' comes twice");
    if (value.kind != Node::Kind::integer || value.integer != 1) throw other_version();
    has_version_ = true;
  }

  void begin_list(const std::string& key) override {
    const auto list = from_name<List>(key);
    if (!list) throw unknown(key);
    list_ = *list;
    auto& part = parts_[index(list_)];
    if (part.met) throw Error(ErrorKind::failed, fmt::format("the list '{}' comes twice", key));
    part.met = true;
    if (!is_next(list_)) part.later = std::make_unique<Spool>();
    position_ = 0;
  }

  void item(const Node& item) override {
    auto& later = parts_[index(list_)].later;
    later ? later->put(to_json(item)) : give(item);
    ++position_;
  }

  void finish() {
    if (!has_version_) throw other_version();
    for (const auto& each : Names<List>::all) {
      auto& later = parts_[index(each.value)].later;
      if (!later) continue;
      list_ = each.value;
      position_ = 0;
      for (auto text = later->take(); text; text = later->take(), ++position_) give(from_json(*text));
    }
  }

 private:
  struct Part {
    bool met = false;
    std::unique_ptr<Spool> later;  ///< where its items wait for lists that they may refer to
  };

  static std::size_t index(List list) { return static_cast<std::size_t>(list); }

  /// Whether all that it may refer to has been taken in. Nothing refers to files, and they refer to nothing.
  bool is_next(List list) const {
    for (std::size_t i = 0; list != List::files && i < index(list); ++i) {
      if (!parts_[i].met || parts_[i].later) return false;
    }
    return true;
  }

  void give(const Node& item) {
    try {
      if (item.kind != Node::Kind::object) throw Wrong("", "must be an object", "{...}");
      sink_.take(list_, item, position_);
    } catch (const Wrong& wrong) {
      throw error_at(list_, position_, wrong);
    }
  }

  Sink& sink_;
  std::array<Part, kLists> parts_;
  bool has_version_ = false;
  List list_ = List::clients;
  std::size_t position_ = 0;
};

}  // namespace

void read(std::istream& in, Sink& sink) {
  Reader reader(sink);
  try {
    read_document(in, reader);
  } catch (const std::ios_base::failure&) {
    throw Error(ErrorKind::failed, fmt::format("the file cannot be read: {}", std::strerror(errno)));
  }
  reader.finish();
}

Error error_at(List list, std::size_t position, const Wrong& wrong) {
  return {ErrorKind::failed,
          fmt::format("item {} of {}, .{}[{}]{}: {}", position + 1, name(list), name(list), position, wrong.path(),
                      wrong.what()),
          wrong.hint()};
}

}  // namespace care::exchange
