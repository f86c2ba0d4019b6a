#pragma once

#include <string>

#include "care/quote.hpp"
#include "work/quote_figures.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// "2026-014, Sito web, for Giulia Bianchi: €1,268.80".
std::string sentence_of(const Quote& quote, const work::QuoteFigures& figures);

/// Writes the quote down as changed now, and tells it: the sentence, and the quote as --json shows it.
void keep_changed(Quote quote, const std::string& sentence, cli::Context& context);

/// The same in several lines.
void keep_changed(Quote quote, const std::vector<std::string>& lines, cli::Context& context);

/// The same with figures that are known.
void keep_changed(Quote quote, const work::QuoteFigures& figures, const std::vector<std::string>& lines,
                  cli::Context& context);

}  // namespace care::commands
