// Made by "npm run generate" from spec/openapi/schemas/operator/AcceptedRegistration.yaml. Do not edit: change the source and run the command again.

const validateAcceptedRegistration = validate3;
const schema1 = { "type": "object", "required": ["index", "outcome"], "properties": { "index": { "$ref": "#/components/schemas/RegistrationIndex" }, "outcome": { "type": "string", "enum": ["registered", "known"] }, "clientId": { "$ref": "#/components/schemas/ManagedClientId" }, "certificateFingerprint": { "$ref": "#/components/schemas/CertificateFingerprint" }, "keyId": { "$ref": "#/components/schemas/KeyId" } }, "additionalProperties": true };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.index === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "index" }, message: "must have required property 'index'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.outcome === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.index !== void 0) {
      let data0 = data.index;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err2 = { instancePath: instancePath + "/index", schemaPath: "#/components/schemas/RegistrationIndex/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 2147483647 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/index", schemaPath: "#/components/schemas/RegistrationIndex/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/index", schemaPath: "#/components/schemas/RegistrationIndex/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          (vErrors ??= []).push(err4);
          errors++;
        }
      }
    }
    if (data.outcome !== void 0) {
      let data1 = data.outcome;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
      if (!(data1 === "registered" || data1 === "known")) {
        const err6 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema1.properties.outcome.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.clientId !== void 0) {
      let data2 = data.clientId;
      if (typeof data2 === "string") {
        if (func0(data2) > 2048) {
          const err7 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ManagedClientId/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
          (vErrors ??= []).push(err7);
          errors++;
        }
        if (func0(data2) < 1) {
          const err8 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ManagedClientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err8);
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ManagedClientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err9);
        errors++;
      }
    }
    if (data.certificateFingerprint !== void 0) {
      let data3 = data.certificateFingerprint;
      if (typeof data3 === "string") {
        if (func0(data3) > 64) {
          const err10 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          (vErrors ??= []).push(err10);
          errors++;
        }
        if (func0(data3) < 64) {
          const err11 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/minLength", keyword: "minLength", params: { limit: 64 }, message: "must NOT have fewer than 64 characters" };
          (vErrors ??= []).push(err11);
          errors++;
        }
        if (!pattern0.test(data3)) {
          const err12 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          (vErrors ??= []).push(err12);
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/certificateFingerprint", schemaPath: "#/components/schemas/CertificateFingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err13);
        errors++;
      }
    }
    if (data.keyId !== void 0) {
      let data4 = data.keyId;
      if (typeof data4 === "string") {
        if (func0(data4) > 64) {
          const err14 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          (vErrors ??= []).push(err14);
          errors++;
        }
        if (func0(data4) < 64) {
          const err15 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/minLength", keyword: "minLength", params: { limit: 64 }, message: "must NOT have fewer than 64 characters" };
          (vErrors ??= []).push(err15);
          errors++;
        }
        if (!pattern0.test(data4)) {
          const err16 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          (vErrors ??= []).push(err16);
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/keyId", schemaPath: "#/components/schemas/KeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err17);
        errors++;
      }
    }
  } else {
    const err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err18);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateAcceptedRegistration
};
