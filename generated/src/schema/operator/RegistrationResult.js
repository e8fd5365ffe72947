// Made by "npm run generate" from spec/openapi/schemas/operator/RegistrationResult.yaml. Do not edit: change the source and run the command again.

const validateRegistrationResult = validate9;
const schema2 = { "type": "object", "required": ["index", "outcome"], "properties": { "index": { "$ref": "#/components/schemas/RegistrationIndex" }, "outcome": { "type": "string", "enum": ["registered", "known"] }, "clientId": { "$ref": "#/components/schemas/ManagedClientId" }, "certificateFingerprint": { "$ref": "#/components/schemas/CertificateFingerprint" }, "keyId": { "$ref": "#/components/schemas/KeyId" } }, "additionalProperties": true };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        const err6 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema2.properties.outcome.enum }, message: "must be equal to one of the allowed values" };
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
  validate2.errors = vErrors;
  return errors === 0;
}
const schema9 = { "type": "object", "required": ["type", "title", "status"], "properties": { "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer", "minimum": 400, "maximum": 599 }, "detail": { "type": "string" }, "instance": { "type": "string" }, "retryable": { "type": "boolean" }, "retryAfterSeconds": { "type": "integer", "minimum": 0, "maximum": 2147483647 }, "backoffStrategy": { "type": "string", "enum": ["none", "fixed", "exponential"] }, "errors": { "type": "array", "items": { "$ref": "#/components/schemas/FieldError" } } }, "additionalProperties": true };
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.status === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.type !== void 0) {
      if (typeof data.type !== "string") {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err4 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err5 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        (vErrors ??= []).push(err5);
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          const err6 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
          (vErrors ??= []).push(err6);
          errors++;
        }
        if (data2 < 400 || isNaN(data2)) {
          const err7 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
    }
    if (data.detail !== void 0) {
      if (typeof data.detail !== "string") {
        const err8 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
    if (data.instance !== void 0) {
      if (typeof data.instance !== "string") {
        const err9 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err9);
        errors++;
      }
    }
    if (data.retryable !== void 0) {
      if (typeof data.retryable !== "boolean") {
        const err10 = { instancePath: instancePath + "/retryable", schemaPath: "#/properties/retryable/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
    if (data.retryAfterSeconds !== void 0) {
      let data6 = data.retryAfterSeconds;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err11 = { instancePath: instancePath + "/retryAfterSeconds", schemaPath: "#/properties/retryAfterSeconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        (vErrors ??= []).push(err11);
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 2147483647 || isNaN(data6)) {
          const err12 = { instancePath: instancePath + "/retryAfterSeconds", schemaPath: "#/properties/retryAfterSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" };
          (vErrors ??= []).push(err12);
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          const err13 = { instancePath: instancePath + "/retryAfterSeconds", schemaPath: "#/properties/retryAfterSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
    }
    if (data.backoffStrategy !== void 0) {
      let data7 = data.backoffStrategy;
      if (typeof data7 !== "string") {
        const err14 = { instancePath: instancePath + "/backoffStrategy", schemaPath: "#/properties/backoffStrategy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err14);
        errors++;
      }
      if (!(data7 === "none" || data7 === "fixed" || data7 === "exponential")) {
        const err15 = { instancePath: instancePath + "/backoffStrategy", schemaPath: "#/properties/backoffStrategy/enum", keyword: "enum", params: { allowedValues: schema9.properties.backoffStrategy.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err15);
        errors++;
      }
    }
    if (data.errors !== void 0) {
      let data8 = data.errors;
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.field === void 0) {
              const err16 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "#/components/schemas/FieldError/required", keyword: "required", params: { missingProperty: "field" }, message: "must have required property 'field'" };
              (vErrors ??= []).push(err16);
              errors++;
            }
            if (data9.message === void 0) {
              const err17 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "#/components/schemas/FieldError/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              (vErrors ??= []).push(err17);
              errors++;
            }
            if (data9.field !== void 0) {
              if (typeof data9.field !== "string") {
                const err18 = { instancePath: instancePath + "/errors/" + i0 + "/field", schemaPath: "#/components/schemas/FieldError/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err18);
                errors++;
              }
            }
            if (data9.message !== void 0) {
              if (typeof data9.message !== "string") {
                const err19 = { instancePath: instancePath + "/errors/" + i0 + "/message", schemaPath: "#/components/schemas/FieldError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err19);
                errors++;
              }
            }
          } else {
            const err20 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "#/components/schemas/FieldError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err20);
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err21);
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err22);
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
    if (data.problem === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "problem" }, message: "must have required property 'problem'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.index !== void 0) {
      let data0 = data.index;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/index", schemaPath: "#/components/schemas/RegistrationIndex/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 2147483647 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/index", schemaPath: "#/components/schemas/RegistrationIndex/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/index", schemaPath: "#/components/schemas/RegistrationIndex/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
    }
    if (data.outcome !== void 0) {
      let data1 = data.outcome;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
      if ("refused" !== data1) {
        const err7 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/const", keyword: "const", params: { allowedValue: "refused" }, message: "must be equal to constant" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.problem !== void 0) {
      if (!validate5(data.problem, { instancePath: instancePath + "/problem", parentData: data, parentDataProperty: "problem", rootData })) {
        vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err8);
    errors++;
  }
  validate4.errors = vErrors;
  return errors === 0;
}
function validate9(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate2(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (!validate4(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    (vErrors ??= []).push(err0);
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate9.errors = vErrors;
  return errors === 0;
}
export {
  validateRegistrationResult
};
