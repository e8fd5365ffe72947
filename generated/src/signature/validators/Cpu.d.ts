// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Cpu } from '../types.js';

/** Tells whether a value is a {@link Cpu}, and turns its 64-bit integers into bigint. */
export declare const validateCpu: Validator<Cpu>;
