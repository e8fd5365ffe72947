// Made by "npm run generate" from spec/openapi/schemas/operator/RegistrationResultLines.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Registration result lines
 * Format: binary
 * @description Newline-delimited JSON in UTF-8: one RegistrationResult on each line, in the order of the request and each sent as soon as it is known. Empty lines of the request have none.
 * @example {"index":0,"outcome":"registered","clientId":"5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58","certificateFingerprint":"e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df","keyId":"333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe"}
 *     {"index":1,"outcome":"registered","certificateFingerprint":"2d78640e5953c050ef571a21afef7601ccc92535682a11d5c547b6199e074e55","keyId":"c590f6dcc965fa99169665a57079e7627259caaf54fb604b82c1342cdffb5b05"}
 */
export type RegistrationResultLines = Uint8Array;

/** Tells whether a value is a {@link RegistrationResultLines}, and turns its 64-bit integers into bigint. */
export declare const validateRegistrationResultLines: Validator<RegistrationResultLines>;
