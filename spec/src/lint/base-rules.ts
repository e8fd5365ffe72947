import type { RulesetDefinition } from '@stoplight/spectral-core';
import spectralRulesets from '@stoplight/spectral-rulesets';

/**
 * Spectral's own rules for OpenAPI, without those that something else here does better:
 * structure and unused components are Redocly's, who reads the files as they are split; examples are judged with
 * exact integers by `valid-examples`; descriptions and operationIds by `described` and `operation-id`. Nobody
 * answers mail about the contract, so it names no contact.
 */
export const baseRules: RulesetDefinition = {
  extends: [[spectralRulesets.oas as RulesetDefinition, 'recommended']],
  rules: {
    'info-contact': 'off',
    'oas3-schema': 'off',
    'oas3-unused-component': 'off',
    'oas3-valid-media-example': 'off',
    'oas3-valid-schema-example': 'off',
    'openapi-tags': 'error',
    'operation-description': 'off',
    'operation-operationId': 'off',
    'operation-operationId-unique': 'off',
    'operation-singular-tag': 'error',
  },
};
