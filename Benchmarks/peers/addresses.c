/* glibc's inet_pton and inet_ntop, asked line by line: "COMMAND<tab>FILE" is answered by
   "ns<tab>count<tab>checksum<tab>proof". The file holds one address a line. `checksum` is added up inside the timed loop,
   so that nothing in it is unused; `proof` is a hash (FNV-1a) over every result in order, made outside of it. */
#include <arpa/inet.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { most_inputs = 64 };

/* One file: its lines, each ended by a null, and the addresses in them. */
struct input {
  char path[4096];
  int family;
  size_t count;
  char **lines;
  unsigned char *addresses;
  /* Of parsing and of formatting; 0 until asked for. */
  uint64_t proofs[2];
};

static struct input inputs[most_inputs];
static size_t input_count;

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static size_t width(const struct input *input) { return input->family == AF_INET ? 4 : 16; }

static uint64_t prove(uint64_t proof, const void *bytes, size_t count) {
  for (size_t index = 0; index < count; index++)
    proof = (proof ^ ((const unsigned char *)bytes)[index]) * 0x100000001b3;
  return proof;
}

/* The address as 64 bits, the most significant byte first; the halves of IPv6 combined. */
static uint64_t folded(int family, const unsigned char *address) {
  uint64_t half[2];
  if (family == AF_INET) {
    uint32_t number;
    memcpy(&number, address, 4);
    return ntohl(number);
  }
  memcpy(half, address, 16);
  return __builtin_bswap64(half[0]) ^ __builtin_bswap64(half[1]);
}

static char *whole_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  size_t count = text ? fread(text, 1, size, file) : 0;
  fclose(file);
  if (text) text[count] = 0;
  return text;
}

static struct input *load(const char *path, int family) {
  for (size_t index = 0; index < input_count; index++)
    if (inputs[index].family == family && !strcmp(inputs[index].path, path)) return &inputs[index];
  char *text = input_count < most_inputs ? whole_file(path) : NULL;
  if (!text || strlen(path) >= sizeof inputs[0].path) return NULL;
  struct input *input = &inputs[input_count++];
  strcpy(input->path, path);
  input->family = family;
  size_t most = 1;
  for (const char *byte = text; *byte; byte++) most += *byte == '\n';
  input->lines = malloc(most * sizeof *input->lines);
  input->addresses = malloc(most * width(input));
  if (!input->lines || !input->addresses) return NULL;
  for (char *line = strtok(text, "\r\n"); line; line = strtok(NULL, "\r\n")) {
    if (inet_pton(family, line, input->addresses + input->count * width(input)) == 1)
      input->lines[input->count++] = line;
  }
  return input;
}

static uint64_t parse(const struct input *input) {
  uint64_t sum = 0;
  for (size_t index = 0; index < input->count; index++) {
    unsigned char address[16];
    if (inet_pton(input->family, input->lines[index], address) == 1) sum += folded(input->family, address);
  }
  return sum;
}

static uint64_t format(const struct input *input) {
  uint64_t sum = 0;
  char text[INET6_ADDRSTRLEN];
  for (size_t index = 0; index < input->count; index++) {
    inet_ntop(input->family, input->addresses + index * width(input), text, sizeof text);
    size_t length = strlen(text);
    sum += length + (unsigned char)text[length - 1];
  }
  return sum;
}

static uint64_t parse_proof(const struct input *input) {
  return prove(0xcbf29ce484222325, input->addresses, input->count * width(input));
}

static uint64_t format_proof(const struct input *input) {
  uint64_t proof = 0xcbf29ce484222325;
  char text[INET6_ADDRSTRLEN];
  for (size_t index = 0; index < input->count; index++) {
    inet_ntop(input->family, input->addresses + index * width(input), text, sizeof text);
    proof = prove(prove(proof, text, strlen(text)), "\n", 1);
  }
  return proof;
}

static void answer(const char *command, const char *path) {
  int family = strncmp(command, "ipv4.", 5) ? AF_INET6 : AF_INET;
  int parses = !strcmp(command + 5, "parse");
  struct input *input = load(path, family);
  if (!input) {
    printf("error\t%s cannot be read\n", path);
    return;
  }
  uint64_t start = now();
  uint64_t sum = parses ? parse(input) : format(input);
  uint64_t time = now() - start;
  uint64_t *proof = &input->proofs[parses];
  if (!*proof) *proof = parses ? parse_proof(input) : format_proof(input);
  printf("%" PRIu64 "\t%zu\t%" PRIu64 "\t%" PRIu64 "\n", time, input->count, sum, *proof);
}

int main(void) {
  char request[8192];
  while (fgets(request, sizeof request, stdin)) {
    char *command = strtok(request, "\t\n");
    char *path = strtok(NULL, "\t\n");
    if (command && path && strlen(command) > 5)
      answer(command, path);
    else
      puts("error\tCOMMAND and FILE are wanted");
    fflush(stdout);
  }
  return 0;
}
