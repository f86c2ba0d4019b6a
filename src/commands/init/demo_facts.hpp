#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/interaction.hpp"
#include "care/reminder.hpp"

namespace care::commands::demo {

/// Something promised in a fact. Days are working days from that fact.
struct Promised {
  Whose whose = Whose::mine;
  int due_in = 0;
  const char* text = "";
  int kept_in = kStillOpen;

  static constexpr int kStillOpen = -1;
};

/// One entry of a made-up log. It lies so many working days back, or on a day of the last December.
struct Fact {
  int back = 0;
  int clock = 0;  ///< 940 is 9:40
  const char* channel = "";
  Direction direction = Direction::none;
  InteractionKind kind = InteractionKind::note;
  const char* summary = "";
  const char* body = "";
  int minutes = 0;
  unsigned december = 0;
  bool is_answer = false;
  bool is_private = false;
  const char* url = "";
  std::array<Promised, 2> promises{};
  const char* own_fault = "";  ///< of a complaint that was founded: what had gone wrong; it was mended the next day

  /// It answers what has been waiting longest in this log.
  constexpr Fact answering() const {
    Fact fact = *this;
    fact.is_answer = true;
    return fact;
  }

  constexpr Fact founded(const char* explanation) const {
    Fact fact = *this;
    fact.own_fault = explanation;
    return fact;
  }

  constexpr Fact lasting(int so_many) const {
    Fact fact = *this;
    fact.minutes = so_many;
    return fact;
  }

  constexpr Fact in_december(unsigned day) const {
    Fact fact = *this;
    fact.december = day;
    return fact;
  }

  constexpr Fact in_public(const char* where) const {
    Fact fact = *this;
    fact.url = where;
    return fact;
  }

  constexpr Fact mine(int due_in, const char* text, int kept_in = Promised::kStillOpen) const {
    return promising({Whose::mine, due_in, text, kept_in});
  }

  constexpr Fact theirs(int due_in, const char* text, int kept_in = Promised::kStillOpen) const {
    return promising({Whose::client, due_in, text, kept_in});
  }

 private:
  constexpr Fact promising(const Promised& promised) const {
    Fact fact = *this;
    fact.promises[*fact.promises[0].text == '\0' ? 0 : 1] = promised;
    return fact;
  }
};

/// From the client.
constexpr Fact came(int back, int clock, const char* channel, InteractionKind kind, const char* summary,
                    const char* body = "") {
  return {back, clock, channel, Direction::in, kind, summary, body};
}

/// To the client, or begun by Anna: a mail, a call, a meeting.
constexpr Fact sent(int back, int clock, const char* channel, InteractionKind kind, const char* summary,
                    const char* body = "") {
  return {back, clock, channel, Direction::out, kind, summary, body};
}

constexpr Fact worked(int back, int clock, int minutes, const char* summary) {
  return {back, clock, "", Direction::none, InteractionKind::work, summary, "", minutes};
}

/// Of one's own, and never in what a client reads.
constexpr Fact jotted(int back, int clock, const char* summary, const char* body = "") {
  Fact fact{back, clock, "", Direction::none, InteractionKind::note, summary, body};
  fact.is_private = true;
  return fact;
}

/// A made-up client, and the log in the order in which it happened.
struct Card {
  const char* slug = "";
  const char* name = "";
  const char* company = "";
  ClientKind kind = ClientKind::client;
  Stage stage = Stage::active;
  Language language = Language::it;
  Register address_form = Register::formal;
  Level level = Level::unknown;
  const char* called_as = "";
  const char* timezone = "";
  const char* source = "";
  const char* referred_by = "";  ///< the slug of a card before this one
  std::vector<std::string> tags = {};
  std::vector<ContactPoint> contact_points = {};
  std::vector<Person> people = {};
  const char* birthday = "";
  const char* address = "";
  bool withholding = false;
  bool consumer = false;
  const char* greeting = "";
  const char* note = "";
  int known_for = 0;  ///< days before the first fact that they were written down
  int lost = 0;       ///< working days back; 0 where they were not
  const char* lost_reason = "";
  int archived = 0;  ///< as `lost`
  std::span<const Fact> log = {};
};

/// Everyone, after whoever referred them.
std::vector<Card> cards();

/// The lesser ones among them.
std::vector<Card> small_cards();

// The logs, a file each for those of a kind.
std::span<const Fact> florist_log();
std::span<const Fact> bookshop_log();
std::span<const Fact> law_firm_log();
std::span<const Fact> association_log();
std::span<const Fact> optician_log();
std::span<const Fact> startup_log();
std::span<const Fact> agency_log();
std::span<const Fact> charity_log();
std::span<const Fact> yoga_log();
std::span<const Fact> farm_log();
std::span<const Fact> restaurant_log();
std::span<const Fact> wedding_log();
std::span<const Fact> gym_log();
std::span<const Fact> dentist_log();
std::span<const Fact> printer_log();
std::span<const Fact> translator_log();

}  // namespace care::commands::demo
