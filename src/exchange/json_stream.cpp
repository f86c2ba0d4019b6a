#include "exchange/json_stream.hpp"

#include <fmt/format.h>

#include <istream>
#include <limits>
#include <nlohmann/json.hpp>

#include "care/error.hpp"

namespace care::exchange {
namespace {

using Json = nlohmann::ordered_json;

/// "line 3, column 7: syntax error while parsing value - …" of what the library says.
std::string reason(std::string_view what) {
  constexpr std::string_view kBefore = "parse error at ";
  const auto found = what.find(kBefore);
  return std::string(found == std::string_view::npos ? what : what.substr(found + kBefore.size()));
}

/// Puts one value together from what the parser meets.
class Builder {
 public:
  bool busy() const { return !open_.empty(); }
  const Node& value() const { return value_; }

  /// Whether the value is whole now.
  bool take(Node node) {
    const bool has_parts = node.kind == Node::Kind::list || node.kind == Node::Kind::object;
    node.key.swap(key_);
    key_.clear();
    Node* placed = &value_;
    if (open_.empty()) {
      value_ = std::move(node);
    } else {
      placed = &open_.back()->parts.emplace_back(std::move(node));
    }
    if (has_parts) open(placed);
    return open_.empty();
  }

  bool close() {
    open_.pop_back();
    return open_.empty();
  }

  void key(const std::string& key) { key_ = key; }

 private:
  void open(Node* node) {
    constexpr std::size_t kDeepest = 16;
    if (open_.size() == kDeepest) throw Error(ErrorKind::failed, "the file is nested deeper than anything care knows");
    constexpr std::size_t kUsual = 32;
    node->parts.reserve(node->kind == Node::Kind::object && open_.empty() ? kUsual : 0);
    open_.push_back(node);
  }

  Node value_;
  std::string key_;
  std::vector<Node*> open_;  // each is the last part of the one before it, so that none moves
};

/// What nlohmann's parser calls; `Receiver` gets the values.
template <class Receiver>
class Events {
 public:
  explicit Events(Receiver& receiver) : receiver_(receiver) {}

  bool null() { return scalar({}); }
  bool boolean(bool value) { return scalar({.kind = Node::Kind::flag, .integer = value ? 1 : 0}); }
  bool number_integer(Json::number_integer_t value) { return scalar({.kind = Node::Kind::integer, .integer = value}); }
  bool number_unsigned(Json::number_unsigned_t value) {
    if (value > static_cast<Json::number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
      return scalar({.kind = Node::Kind::number});
    return scalar({.kind = Node::Kind::integer, .integer = static_cast<std::int64_t>(value)});
  }
  bool number_float(Json::number_float_t, const std::string&) { return scalar({.kind = Node::Kind::number}); }
  bool string(std::string& value) { return scalar({.kind = Node::Kind::text, .text = value}); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return receiver_.begin({.kind = Node::Kind::object}), true; }
  bool start_array(std::size_t) { return receiver_.begin({.kind = Node::Kind::list}), true; }
  bool end_object() { return receiver_.end(), true; }
  bool end_array() { return receiver_.end(), true; }
  bool key(std::string& value) { return receiver_.key(value), true; }
  bool parse_error(std::size_t, const std::string&, const Json::exception& error) {
    throw Error(ErrorKind::failed, "the JSON is broken: " + reason(error.what()), "an export of care: care export");
  }

 private:
  bool scalar(Node node) { return receiver_.begin(std::move(node)), true; }

  Receiver& receiver_;
};

/// One value alone.
struct Single {
  void begin(Node node) { builder.take(std::move(node)); }
  void end() { builder.close(); }
  void key(const std::string& key) { builder.key(key); }
  Builder builder;
};

/// The whole file: an object of lists of items.
class Document {
 public:
  explicit Document(Listener& listener) : listener_(listener) {}

  void begin(Node node) {
    const bool has_parts = node.kind == Node::Kind::object || node.kind == Node::Kind::list;
    switch (place_) {
      case Place::outside:
        if (node.kind != Node::Kind::object) throw no_object();
        place_ = Place::file;
        return;
      case Place::file:
        if (!has_parts) return listener_.member(key_, node);
        if (node.kind == Node::Kind::object) {
          throw Error(ErrorKind::failed, fmt::format("'{}' is no list", key_),
                      R"(write it as {"care": 1, "clients": [...]})");
        }
        place_ = Place::list;
        return listener_.begin_list(key_);
      case Place::list:
        if (builder_.take(std::move(node))) listener_.item(builder_.value());
        return;
    }
  }

  void end() {
    if (builder_.busy()) {
      if (builder_.close()) listener_.item(builder_.value());
    } else {
      place_ = place_ == Place::list ? Place::file : Place::outside;
    }
  }

  void key(const std::string& key) {
    if (place_ == Place::list) {
      builder_.key(key);
    } else {
      key_ = key;
    }
  }

 private:
  enum class Place { outside, file, list };

  static Error no_object() { return {ErrorKind::failed, "the file is no JSON object", R"(it begins with {"care": 1)"}; }

  Listener& listener_;
  Builder builder_;
  std::string key_;
  Place place_ = Place::outside;
};

void write(const Node& node, std::string& json);

// By hand: a key that comes twice has to come twice again, to be refused.
void write_parts(const Node& node, char open, char close, std::string& json) {
  json += open;
  for (const auto& part : node.parts) {
    if (&part != &node.parts.front()) json += ',';
    if (node.kind == Node::Kind::object) json += Json(part.key).dump() + ':';
    write(part, json);
  }
  json += close;
}

void write(const Node& node, std::string& json) {
  switch (node.kind) {
    case Node::Kind::null:
      json += "null";
      return;
    case Node::Kind::flag:
      json += node.integer != 0 ? "true" : "false";
      return;
    case Node::Kind::integer:
      json += std::to_string(node.integer);
      return;
    case Node::Kind::number:
      json += "0.5";  // any: no key takes one
      return;
    case Node::Kind::text:
      json += Json(node.text).dump();
      return;
    case Node::Kind::list:
      return write_parts(node, '[', ']', json);
    case Node::Kind::object:
      return write_parts(node, '{', '}', json);
  }
}

}  // namespace

const Node* member(const Node& object, std::string_view key) {
  for (const auto& part : object.parts) {
    if (part.key == key) return &part;
  }
  return nullptr;
}

void read_document(std::istream& in, Listener& listener) {
  Document document(listener);
  Events events(document);
  Json::sax_parse(in, &events);
}

std::string to_json(const Node& node) {
  std::string json;
  write(node, json);
  return json;
}

Node from_json(std::string_view json) {
  Single single;
  Events events(single);
  Json::sax_parse(json, &events);
  return single.builder.value();
}

}  // namespace care::exchange
