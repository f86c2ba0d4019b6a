#pragma once

#include "core/when_scene.hpp"
#include "core/when_tokens.hpp"

/// The parts a phrase is made of. Each reads its own kind at the reader's place and says whether there was one;
/// where there was not, the reader stands where it stood. What is clearly of its kind but wrong is an error.
namespace care::when {

bool read_iso_duration(Reader& reader, const Scene& scene, Said& said);  ///< "PT2H": the whole phrase
bool read_numeric_date(Reader& reader, const Scene& scene, Said& said);  ///< "2026-11-27", "27/11", "2026-W21"
bool read_named_date(Reader& reader, const Scene& scene, Said& said);    ///< "27 nov 2026", "1° giugno", "may 20"
bool read_time(Reader& reader, const Scene& scene, Said& said);          ///< "14:30", "alle 15", "9am", "noon"
bool read_day_of_month(Reader& reader, const Scene& scene, Said& said);  ///< "15th", "il 15"
bool read_span(Reader& reader, const Scene& scene, Said& said);          ///< "+3d", "in 2 hours", "3 giorni fa"
bool read_qualified(Reader& reader, const Scene& scene, Said& said);     ///< "next friday", "mese scorso"
bool read_day_word(Reader& reader, const Scene& scene, Said& said);      ///< "domani", "fri", "now"
bool read_period(Reader& reader, const Scene& scene, Said& said);        ///< "eom", "sonw", "fine giugno"

/// Whether a word at that distance is a unit of time, so that a number before it is none of a day.
bool is_unit_at(const Reader& reader, std::size_t ahead);

}  // namespace care::when
