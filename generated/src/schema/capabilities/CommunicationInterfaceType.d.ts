// Made by "npm run generate" from spec/openapi/schemas/capabilities/CommunicationInterfaceType.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Communication interface type
 * @description Technology of a communication interface.
 * @example ethernet
 * @enum {string}
 */
export type CommunicationInterfaceType = "ethernet" | "wifi" | "cellular" | "bluetooth" | "usb" | "canbus" | "rs232";

/** Tells whether a value is a {@link CommunicationInterfaceType}, and turns its 64-bit integers into bigint. */
export declare const validateCommunicationInterfaceType: Validator<CommunicationInterfaceType>;
