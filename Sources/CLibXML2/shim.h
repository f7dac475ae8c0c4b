#ifndef SOPC_CLIBXML2_SHIM_H
#define SOPC_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/* Its headers would bring in those of ICU, which do not go with the ICU that Foundation has. All that this leaves out is the
   end of a structure that only libxml2 makes and reads. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>

#if LIBXML_VERSION < 20914
#error "libxml2 2.9.14 or later is needed, with the security fixes of the distribution"
#endif

/* How far a parser has read in its memory buffer, in bytes; -1 where it reads nothing. */
static inline long sopc_offset(const xmlParserCtxt *parser) {
  const xmlParserInput *input = parser->input;
  return input ? (long)input->consumed + (long)(input->cur - input->base) : -1;
}

#endif
