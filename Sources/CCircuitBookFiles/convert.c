#include "CCircuitBookFiles.h"

#include <errno.h>

int circuitbook_convert(
  iconv_t converter, const char *input, size_t input_length, char *output, size_t output_length,
  size_t *consumed, size_t *produced)
{
  /* iconv takes its input as char ** for historic reasons and does not write to it. */
  char *from = (char *)input;
  char *to = output;
  size_t left = input_length, room = output_length;
  size_t result = iconv(converter, &from, &left, &to, &room);
  *consumed = input_length - left;
  *produced = output_length - room;
  return result == (size_t)-1 ? errno : 0;
}
