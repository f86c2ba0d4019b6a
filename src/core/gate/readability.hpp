#pragma once

#include <cstddef>
#include <string_view>

namespace care::gate {

struct TextCounts {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t letters = 0;
  std::size_t syllables = 0;  ///< of English words
};

/// 89 + (300 · sentences − 10 · letters) / words, from 0 to 100, the higher the easier: below 40 hard for who left
/// school at 19, below 60 at 14. P. Lucisano, M. E. Piemontese, "GULPEASE: una formula per la predizione della
/// difficoltà dei testi in lingua italiana", Scuola e città 39 (1988), pp. 110–124. 100 without words.
double gulpease(const TextCounts& counts);

/// 206.835 − 1.015 · words / sentences − 84.6 · syllables / words, the higher the easier: 60 to 70 is plain English,
/// below 30 a scientific paper. R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), pp.
/// 221–233. 100 without words.
double flesch_reading_ease(const TextCounts& counts);

/// The syllables of an English word, by its groups of vowels: close enough for a mean over a text. At least one.
std::size_t english_syllables(std::string_view folded_word);

}  // namespace care::gate
