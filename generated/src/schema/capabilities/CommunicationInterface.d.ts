// Made by "npm run generate" from spec/openapi/schemas/capabilities/CommunicationInterface.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { CommunicationInterfaceType } from './CommunicationInterfaceType.js';

/**
 * Communication interface
 * @description One way in which workloads can reach the outside.
 * @example {
 *       "type": "ethernet"
 *     }
 */
export type CommunicationInterface = {
    type: CommunicationInterfaceType;
};

/** Tells whether a value is a {@link CommunicationInterface}, and turns its 64-bit integers into bigint. */
export declare const validateCommunicationInterface: Validator<CommunicationInterface>;
