#ifndef TOOLS_TAGGER_EVALUATION_REPORT_H_
#define TOOLS_TAGGER_EVALUATION_REPORT_H_

#include <string>

#include "tools/tagger/evaluation.h"

namespace tagger::cli {

// The evaluation as tables for people: scores by label, reliability of the confidences, the mistakes kept.
std::string EvaluationText(const Evaluation& evaluation);

// The same as one line of JSON, shares from 0 to 1:
// {"documents":2,"labels":[{"label":"PERSON","gold":3,...}],"micro":{...},"reliability":[...],
//  "calibration_error":0.02,"not_judged":{"FIGURE":4},"mistakes":[...]}
std::string EvaluationJson(const Evaluation& evaluation);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_EVALUATION_REPORT_H_
