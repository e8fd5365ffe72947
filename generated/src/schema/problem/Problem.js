// Made by "npm run generate" from spec/openapi/schemas/problem/Problem.yaml. Do not edit: change the source and run the command again.

const validateProblem = validate3;
const schema1 = { "type": "object", "required": ["type", "title", "status"], "properties": { "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer", "minimum": 400, "maximum": 599 }, "detail": { "type": "string" }, "instance": { "type": "string" }, "retryable": { "type": "boolean" }, "retryAfterSeconds": { "type": "integer", "minimum": 0, "maximum": 2147483647 }, "backoffStrategy": { "type": "string", "enum": ["none", "fixed", "exponential"] }, "errors": { "type": "array", "items": { "$ref": "#/components/schemas/FieldError" } } }, "additionalProperties": true };
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        const err15 = { instancePath: instancePath + "/backoffStrategy", schemaPath: "#/properties/backoffStrategy/enum", keyword: "enum", params: { allowedValues: schema1.properties.backoffStrategy.enum }, message: "must be equal to one of the allowed values" };
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
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateProblem
};
