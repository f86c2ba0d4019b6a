#include "core/base64.hpp"
#include "core/files.hpp"
#include "exchange/items.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/values.hpp"

namespace care::exchange {

FileItem read_file(const Node& item) {
  FileItem file;
  require(item, {"sha256", "base64"});
  NounReader reader(item);
  at_key(item, "sha256", [&](const Node& value) { file.sha256 = checked_sha256(text(value)); });
  at_key(item, "base64", [&](const Node& value) {
    if (!from_base64(text(value), file.content)) throw Wrong("", "is no base64 (RFC 4648)");
  });
  reader.know("sha256");
  reader.know("base64");
  reader.finish();
  return file;
}

}  // namespace care::exchange
