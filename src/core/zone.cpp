#include "core/zone.hpp"

#include <absl/time/time.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

#include "care/error.hpp"
#include "core/excerpt.hpp"
#include "core/text.hpp"

namespace care {

namespace {

/// Between two changes of the clocks, where local time is UTC and an offset.
struct Stretch {
  Instant begin, end;  ///< half-open
  std::chrono::seconds offset{};

  bool holds(Instant instant) const { return begin <= instant && instant < end; }
};

}  // namespace

/// The times of a list are mostly of one stretch, so the last one is remembered: to ask the library for each time is a
/// quarter of what a list costs.
struct Zone::Data {
  absl::TimeZone zone;
  mutable Stretch last = {};
};

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kZoneFolder = "/zoneinfo/";
constexpr const char* kLocalTime = "/etc/localtime";
constexpr std::size_t kLongestName = 64;

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_name_part(std::string_view part) {
  const auto allowed = [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
  };
  return !part.empty() && is_letter(part.front()) && std::all_of(part.begin(), part.end(), allowed);
}

/// Names as the tz database forms them. What the zone library would read besides, such as paths, its own
/// "Fixed/UTC+05:00:00" and "localtime", is none; nor are the copies with other rules under posix/ and right/.
bool is_iana_form(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kNotZones{"Fixed",     "UTC0",    "posix",      "right",
                                                             "localtime", "Factory", "posixrules", "SystemV"};
  if (name.size() > kLongestName) return false;
  const std::string_view first = name.substr(0, name.find('/'));
  if (std::find(kNotZones.begin(), kNotZones.end(), first) != kNotZones.end()) return false;
  const std::vector<std::string> parts = split(name, '/');
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](const auto& part) { return is_name_part(part); });
}

std::optional<absl::TimeZone> load(const std::string& name) {
  absl::TimeZone zone;
  if (!absl::LoadTimeZone(name, &zone)) return std::nullopt;
  return zone;
}

std::optional<absl::TimeZone> load_iana(const std::string& name) {
  return is_iana_form(name) ? load(name) : std::nullopt;
}

fs::path zone_folder() {
  const char* folder = std::getenv("TZDIR");  // NOLINT(concurrency-mt-unsafe)
  return folder != nullptr && *folder != '\0' ? fs::path(folder) : fs::path("/usr/share/zoneinfo");
}

/// The name itself where only its case is wrong, the zone of a city ("rome"), else the nearest spelling.
std::string meant_by(std::string_view name) {
  std::string wanted = folded(name);
  std::replace(wanted.begin(), wanted.end(), ' ', '_');
  const std::vector<std::string> names = zone_names();
  for (const std::string& each : names) {
    if (folded(each) == wanted) return each;
  }
  for (const std::string& each : names) {
    if (folded(each).ends_with("/" + wanted)) return each;
  }
  return nearest(name, names);
}

Error unknown_zone(std::string_view name) {
  if (name.empty()) return usage_error("the name of a time zone is missing", "name it as in Europe/Rome");
  const std::string meant = name.size() <= kLongestName && is_utf8(name) ? meant_by(name) : std::string();
  return usage_error(fmt::format("there is no time zone '{}'", excerpt(name)),
                     did_you_mean(meant, "name it by continent and city, as in Europe/Rome"));
}

/// The IANA name in "/usr/share/zoneinfo/Europe/Rome"; empty where there is none.
std::string name_in(const std::string& path) {
  const std::size_t folder = path.rfind(kZoneFolder);
  if (folder == std::string::npos) return {};
  std::string name = path.substr(folder + kZoneFolder.size());
  for (const std::string_view copy : {"posix/", "right/"}) {
    if (name.starts_with(copy)) name.erase(0, copy.size());
  }
  return is_iana_form(name) ? name : std::string();
}

/// What a zone file is called, told by itself or by the links it stands for.
std::string name_of_file(fs::path path) {
  constexpr int kMostLinks = 8;
  for (int links = 0; links < kMostLinks; ++links) {
    if (std::string name = name_in(path.string()); !name.empty()) return name;
    std::error_code none;
    const fs::path target = fs::read_symlink(path, none);
    if (none) return {};
    path = (path.parent_path() / target).lexically_normal();
  }
  return {};
}

struct NamedZone {
  std::string name;
  absl::TimeZone zone;
};

std::optional<NamedZone> load_file(const std::string& path) {
  std::string name = name_of_file(path);
  if (auto zone = load_iana(name)) return NamedZone{std::move(name), *zone};
  if (auto zone = load(path)) return NamedZone{"localtime", *zone};
  return std::nullopt;
}

/// TZ as POSIX writes zones without summer time: "UTC0", "EST5", "CET-1". West of Greenwich is positive there.
std::optional<NamedZone> fixed_posix(const std::string& text) {
  const auto letters = std::find_if_not(text.begin(), text.end(), is_letter);
  std::string_view rest(text);
  rest.remove_prefix(static_cast<std::size_t>(letters - text.begin()));
  if (letters - text.begin() < 3 || rest.empty()) return std::nullopt;
  const bool east = rest.front() == '-';
  if (east || rest.front() == '+') rest.remove_prefix(1);
  if (rest.empty() || rest.size() > 2) return std::nullopt;
  int hours = 0;
  for (const char c : rest) {
    if (c < '0' || c > '9') return std::nullopt;
    hours = hours * 10 + (c - '0');
  }
  if (hours > 24) return std::nullopt;
  if (hours == 0) return NamedZone{"UTC", absl::UTCTimeZone()};
  return NamedZone{text, absl::FixedTimeZone((east ? hours : -hours) * 3600)};
}

NamedZone zone_of_environment(const std::string& setting) {
  const std::string text = setting.starts_with(':') ? setting.substr(1) : setting;
  if (text.empty()) return {"UTC", absl::UTCTimeZone()};  // as POSIX systems read an empty TZ
  if (text == "localtime") {
    if (auto found = load_file(kLocalTime)) return *found;
  }
  if (text.front() == '/') {
    if (auto found = load_file(text)) return *found;
  }
  if (auto zone = load_iana(text)) return {text, *zone};
  if (auto found = fixed_posix(text)) return *found;
  throw usage_error(fmt::format("the time zone of TZ, '{}', is not known", excerpt(setting)),
                    "set TZ to a name such as Europe/Rome, or unset it");
}

NamedZone system_zone() {
  if (const char* setting = std::getenv("TZ"); setting != nullptr) {  // NOLINT(concurrency-mt-unsafe)
    return zone_of_environment(setting);
  }
  if (auto found = load_file(kLocalTime)) return *found;
  return {"UTC", absl::UTCTimeZone()};
}

absl::Time to_absl(Instant instant) { return absl::FromUnixSeconds(instant.time_since_epoch().count()); }

Instant from_absl(absl::Time time) { return Instant{std::chrono::seconds{absl::ToUnixSeconds(time)}}; }

absl::CivilSecond to_absl(LocalTime local) {
  return absl::CivilSecond(static_cast<int>(local.date.year()), static_cast<unsigned>(local.date.month()),
                           static_cast<unsigned>(local.date.day()), 0, 0, local.time.count());
}

/// When the clocks change there; `otherwise` where that cannot be told.
Instant change(const absl::TimeZone& zone, const absl::TimeZone::CivilTransition& transition, Instant otherwise) {
  const auto info = zone.At(transition.from);
  return info.kind == absl::TimeZone::TimeInfo::UNIQUE ? otherwise : from_absl(info.trans);
}

Stretch stretch_at(const absl::TimeZone& zone, Instant instant) {
  absl::TimeZone::CivilTransition before, after;
  const bool has_after = zone.NextTransition(to_absl(instant), &after);
  const bool has_before = zone.PrevTransition(to_absl(instant) + absl::Seconds(1), &before);
  const Instant next = instant + std::chrono::seconds(1);
  return {has_before ? change(zone, before, instant) : Instant::min(),
          has_after ? change(zone, after, next) : Instant::max(),
          std::chrono::seconds(zone.At(to_absl(instant)).offset)};
}

}  // namespace

std::vector<std::string> zone_names() {
  std::vector<std::string> names{"UTC"};
  std::ifstream file(zone_folder() / "tzdata.zi");
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> words = split(line, ' ');
    if (words.size() > 1 && words[0] == "Z") names.push_back(words[1]);
    if (words.size() > 2 && words[0] == "L") names.push_back(words[2]);
  }
  return names;
}

Zone Zone::named(std::string_view name) {
  std::string text(name);
  const auto zone = load_iana(text);
  if (!zone) throw unknown_zone(name);
  return {std::move(text), std::make_shared<const Data>(Data{*zone})};
}

bool Zone::is_known(std::string_view name) {
  if (!is_iana_form(name)) return false;
  constexpr std::string_view kMagic = "TZif";  // RFC 8536
  std::ifstream file(zone_folder() / name, std::ios::binary);
  std::array<char, kMagic.size()> begin{};
  return file.read(begin.data(), begin.size()) && std::string_view(begin.data(), begin.size()) == kMagic;
}

Zone Zone::system() {
  NamedZone found = system_zone();
  return {std::move(found.name), std::make_shared<const Data>(Data{found.zone})};
}

Zone Zone::utc() { return {"UTC", std::make_shared<const Data>(Data{absl::UTCTimeZone()})}; }

LocalTime Zone::local(Instant instant) const {
  if (!data_->last.holds(instant)) data_->last = stretch_at(data_->zone, instant);
  const Instant shifted = instant + data_->last.offset;
  const auto day = std::chrono::floor<std::chrono::days>(shifted);
  return {Date{day}, shifted - day};
}

Zone::Reading Zone::instant(LocalTime local) const {
  const auto info = data_->zone.At(to_absl(local));
  using enum Reading::Kind;
  const auto kind = info.kind == absl::TimeZone::TimeInfo::SKIPPED    ? skipped
                    : info.kind == absl::TimeZone::TimeInfo::REPEATED ? repeated
                                                                      : unique;
  return {kind, from_absl(info.pre), from_absl(info.post)};
}

Instant Zone::start_of(Date day) const {
  const auto info = data_->zone.At(to_absl(LocalTime{day, {}}));
  return from_absl(info.kind == absl::TimeZone::TimeInfo::SKIPPED ? info.trans : info.pre);
}

std::string Zone::offset(Instant instant) const {
  const int seconds = data_->zone.At(to_absl(instant)).offset;
  const int minutes = std::abs(seconds) / 60;
  return fmt::format("{}{:02}:{:02}", seconds < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

}  // namespace care
