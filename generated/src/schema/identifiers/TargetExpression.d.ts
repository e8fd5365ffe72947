// Made by "npm run generate" from spec/openapi/schemas/identifiers/TargetExpression.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Target expression
 * @description Where a deployment goes: a full device id for directed placement, or a gateway's id followed by `/*` when the gateway is to choose one of its children.
 * @example bw-line3-edge07
 * @example bw-gw-02/*
 */
export type TargetExpression = string;

/** Tells whether a value is a {@link TargetExpression}, and turns its 64-bit integers into bigint. */
export declare const validateTargetExpression: Validator<TargetExpression>;
