// Made by "npm run generate" from spec/openapi/schemas/capabilities/Peripheral.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Peripheral
 * @description One piece of hardware that workloads can use.
 * @example {
 *       "type": "gpu",
 *       "manufacturer": "Lumen Silicon",
 *       "model": "LS-2"
 *     }
 */
export type Peripheral = {
    /**
     * @description What it is.
     * @enum {string}
     */
    type: "gpu" | "display" | "camera" | "microphone" | "speaker";
    /**
     * @description Who made it.
     * @example Lumen Silicon
     */
    manufacturer?: string;
    /**
     * @description The maker's name for it.
     * @example LS-2
     */
    model?: string;
};

/** Tells whether a value is a {@link Peripheral}, and turns its 64-bit integers into bigint. */
export declare const validatePeripheral: Validator<Peripheral>;
