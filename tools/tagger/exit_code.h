#ifndef TOOLS_TAGGER_EXIT_CODE_H_
#define TOOLS_TAGGER_EXIT_CODE_H_

namespace tagger::cli {

// What every subcommand ends with.
enum ExitCode : int {
  kOk = 0,       // done; also when the reader of our output has gone away
  kBadData = 1,  // an input, a rule, a gazetteer or the output was at fault; the message says which
  kUsage = 2,    // the command line was at fault
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_EXIT_CODE_H_
