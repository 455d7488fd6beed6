/* The least a C program does that links the libraries circuitbook links: the peer of `circuitbook --version`.
   Each library is named by the address of one of its functions, so that none is left out by the linker. */
#include <openssl/crypto.h>
#include <sqlite3.h>
#include <stdio.h>

extern void init_snmp(const char *type);

int main(void) {
  const void *volatile used[] = {(const void *)sqlite3_libversion, (const void *)OpenSSL_version,
                                 (const void *)init_snmp};
  printf("hello, %d libraries\n", (int)(sizeof used / sizeof used[0]));
  return 0;
}
