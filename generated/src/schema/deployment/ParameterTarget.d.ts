// Made by "npm run generate" from spec/openapi/schemas/deployment/ParameterTarget.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Parameter target
 * @description One place that receives a value.
 * @example {
 *       "pointer": "POLL_SECONDS",
 *       "components": [
 *         "watcher"
 *       ]
 *     }
 */
export type ParameterTarget = {
    /**
     * @description The place inside a component: for compose the name of an environment variable, for helm a dotted path into the values.
     * @example storage.retentionDays
     */
    pointer: string;
    /** @description Names of the components that receive it; each is a component of the deployment profile. */
    components: string[];
};

/** Tells whether a value is a {@link ParameterTarget}, and turns its 64-bit integers into bigint. */
export declare const validateParameterTarget: Validator<ParameterTarget>;
