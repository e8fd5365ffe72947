// Made by "npm run generate" from spec/openapi/schemas/operator/Label.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Label
 * @description A name for people, kept as it is and never interpreted. Two registrations may bear the same one.
 * @example Line 3, cabinet 7
 */
export type Label = string;

/** Tells whether a value is a {@link Label}, and turns its 64-bit integers into bigint. */
export declare const validateLabel: Validator<Label>;
