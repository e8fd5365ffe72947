import { answeredProblems, catalogues } from './catalogue-checks.js';
import type { Check } from './check.js';
import { listedValues } from './listed-values.js';
import type { Rule } from './rule.js';
import { described, descriptionAdds } from './rules/descriptions.js';
import { mediaTypeExamples, namedSchemaExamples, validExamples } from './rules/examples.js';
import { integerBounds, uint64Format } from './rules/integers.js';
import { multiSegmentParameters, operationId, tracedHeaders, tracedOperations } from './rules/operations.js';
import { aboutBlank, problemExamples, problemTypes } from './rules/problem-types.js';
import { documentedStatuses, problemResponses, retryAfter } from './rules/responses.js';
import { boundedStrings, closedNames, requiredMembers } from './rules/schemas.js';
import { bodyDigest, mutualTls, operatorToken, signedRequests } from './rules/security.js';
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
