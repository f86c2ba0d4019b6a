#include "exchange/spool.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "care/error.hpp"

namespace care::exchange {
namespace {

Error failed() {
  return {ErrorKind::failed, fmt::format("no room for a temporary file: {}", std::strerror(errno)),
          "make room in /tmp, or put the lists in the order that care export writes"};
}

}  // namespace

Spool::Spool() : file_(std::tmpfile()) {
  if (!file_) throw failed();
}

void Spool::put(const std::string& text) {
  const std::size_t size = text.size();
  if (std::fwrite(&size, sizeof size, 1, file_.get()) != 1 || std::fwrite(text.data(), 1, size, file_.get()) != size) {
    throw failed();
  }
}

std::optional<std::string> Spool::take() {
  if (!reading_ && std::fseek(file_.get(), 0, SEEK_SET) != 0) throw failed();  // writes out what is buffered
  reading_ = true;
  std::size_t size = 0;
  if (std::fread(&size, sizeof size, 1, file_.get()) != 1) return std::nullopt;
  std::string text(size, '\0');
  if (std::fread(text.data(), 1, size, file_.get()) != size) throw failed();
  return text;
}

}  // namespace care::exchange
