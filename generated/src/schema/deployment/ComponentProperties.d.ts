// Made by "npm run generate" from spec/openapi/schemas/deployment/ComponentProperties.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Component properties
 * @description Where the component's package is and how to install it.
 * @example {
 *       "repository": "oci://registry.orbitalfoundry.example/charts/tidewatch-historian",
 *       "revision": "3.2.0",
 *       "wait": true,
 *       "timeout": "6m0s"
 *     }
 */
export type ComponentProperties = {
    /**
     * @description OCI location of the package, without tag.
     * @example oci://registry.orbitalfoundry.example/charts/tidewatch-historian
     */
    repository: string;
    /**
     * @description Tag of the package: a Semantic Version 2.0 without a leading v. Build metadata follows `_`, since a tag cannot hold `+`; turn it back before comparing versions.
     * @example 1.9.4_b12
     */
    revision: string;
    /**
     * @description Whether the next component starts only after this one is installed. True when absent. Clients support true and may support false.
     * @default true
     */
    wait?: boolean;
    /**
     * @description How long the installation may take, in minutes and seconds. When it is over the installation has failed.
     * @example 6m0s
     */
    timeout?: string;
};

/** Tells whether a value is a {@link ComponentProperties}, and turns its 64-bit integers into bigint. */
export declare const validateComponentProperties: Validator<ComponentProperties>;
