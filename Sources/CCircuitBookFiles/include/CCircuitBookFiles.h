#pragma once
/* Character sets: glibc's converter is not part of Swift's Glibc module. */
#include <iconv.h>
#include <stddef.h>

/* iconv() with plain lengths in and out: consumed and produced bytes. Returns 0, or errno. */
int circuitbook_convert(
  iconv_t converter, const char *input, size_t input_length, char *output, size_t output_length,
  size_t *consumed, size_t *produced);
