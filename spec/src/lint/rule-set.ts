import { answeredProblems, catalogues } from './catalogue-checks.js';
import type { Check } from './check.js';
import { listedValues } from './listed-values.js';
import type { Rule } from './rule.js';
import { aboutBlank } from './rules/about-blank.js';
import { bodyDigest } from './rules/body-digest.js';
import { boundedStrings } from './rules/bounded-strings.js';
import { closedNames } from './rules/closed-names.js';
import { described } from './rules/described.js';
import { descriptionAdds } from './rules/description-adds.js';
import { documentedStatuses } from './rules/documented-statuses.js';
import { integerBounds } from './rules/integer-bounds.js';
import { mediaTypeExamples } from './rules/media-type-examples.js';
import { multiSegmentParameters } from './rules/multi-segment-parameters.js';
import { mutualTls } from './rules/mutual-tls.js';
import { namedSchemaExamples } from './rules/named-schema-examples.js';
import { operationId } from './rules/operation-id.js';
import { operatorToken } from './rules/operator-token.js';
import { problemExamples } from './rules/problem-examples.js';
import { problemResponses } from './rules/problem-responses.js';
import { problemTypes } from './rules/problem-types.js';
import { requiredMembers } from './rules/required-members.js';
import { retryAfter } from './rules/retry-after.js';
import { signedRequests } from './rules/signed-requests.js';
import { tracedHeaders } from './rules/traced-headers.js';
import { tracedOperations } from './rules/traced-operations.js';
import { uint64Format } from './rules/uint64-format.js';
import { validExamples } from './rules/valid-examples.js';
import { references, usedFiles, validYaml } from './source/check-sources.js';

/** The rules for OpenAPI documents. */
export const rules: readonly Rule[] = [
  operationId,
  signedRequests,
  bodyDigest,
  mutualTls,
  operatorToken,
  documentedStatuses,
  problemResponses,
  problemTypes,
  aboutBlank,
  problemExamples,
  retryAfter,
  namedSchemaExamples,
  mediaTypeExamples,
  validExamples,
  requiredMembers,
  closedNames,
  integerBounds,
  uint64Format,
  boundedStrings,
  multiSegmentParameters,
  described,
  descriptionAdds,
  tracedOperations,
  tracedHeaders,
];

/** Checks of files and catalogues, which need no resolved document. */
export const fileChecks: readonly Check[] = [
  validYaml,
  references,
  usedFiles,
  catalogues,
  answeredProblems,
  listedValues,
];
