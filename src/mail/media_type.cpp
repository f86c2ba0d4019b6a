#include <utility>

#include "core/text.hpp"
#include "mail/message.hpp"

namespace care::mail {

std::string media_type(std::string_view file_name) {
  static constexpr std::pair<std::string_view, std::string_view> kByEnding[] = {
      {".pdf", "application/pdf"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".gif", "image/gif"},
      {".svg", "image/svg+xml"},
      {".txt", "text/plain"},
      {".md", "text/markdown"},
      {".csv", "text/csv"},
      {".html", "text/html"},
      {".ics", "text/calendar"},
      {".zip", "application/zip"},
      {".xml", "application/xml"},
      {".doc", "application/msword"},
      {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {".xls", "application/vnd.ms-excel"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {".odt", "application/vnd.oasis.opendocument.text"},
      {".ods", "application/vnd.oasis.opendocument.spreadsheet"},
  };
  const auto name = folded(file_name);
  for (const auto& [ending, type] : kByEnding) {
    if (name.ends_with(ending)) return std::string(type);
  }
  return "application/octet-stream";
}

}  // namespace care::mail
