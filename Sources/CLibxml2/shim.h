#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU, and <libxml/encoding.h> would then pull in the system's <unicode/ucnv.h>, which
   clashes with the ICU that Swift's Foundation carries. Only two trailing pointers of a struct that Swift never
   allocates are hidden by this. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
