// Made by "npm run generate" from spec/openapi/schemas/status/OverallStatus.yaml. Do not edit: change the source and run the command again.

const validateOverallStatus = validate3;
const schema2 = { "type": "string", "enum": ["pending", "installing", "installed", "failed", "removing", "removed"] };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.state === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.state !== void 0) {
      let data0 = data.state;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (!(data0 === "pending" || data0 === "installing" || data0 === "installed" || data0 === "failed" || data0 === "removing" || data0 === "removed")) {
        const err2 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/enum", keyword: "enum", params: { allowedValues: schema2.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.error !== void 0) {
      let data1 = data.error;
      const _errs6 = errors;
      let valid2 = false;
      const _errs7 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.code === void 0) {
          const err3 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (data1.source === void 0) {
          const err4 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (data1.message === void 0) {
          const err5 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (data1.code !== void 0) {
          let data2 = data1.code;
          if (typeof data2 === "string") {
            if (func0(data2) > 1024) {
              const err6 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err6);
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
        if (data1.source !== void 0) {
          let data3 = data1.source;
          if (typeof data3 === "string") {
            if (func0(data3) > 1024) {
              const err8 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err8);
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err9);
            errors++;
          }
        }
        if (data1.message !== void 0) {
          let data4 = data1.message;
          if (typeof data4 === "string") {
            if (func0(data4) > 4096) {
              const err10 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
              (vErrors ??= []).push(err10);
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err11);
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err12);
        errors++;
      }
      var _valid0 = _errs7 === errors;
      valid2 = valid2 || _valid0;
      if (!valid2) {
        const _errs17 = errors;
        if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
          if (data1.code !== void 0) {
            let data5 = data1.code;
            if (typeof data5 === "string") {
              if (func0(data5) > 0) {
                const err13 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err13);
                errors++;
              }
            } else {
              const err14 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err14);
              errors++;
            }
          }
          if (data1.source !== void 0) {
            let data6 = data1.source;
            if (typeof data6 === "string") {
              if (func0(data6) > 0) {
                const err15 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err15);
                errors++;
              }
            } else {
              const err16 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err16);
              errors++;
            }
          }
          if (data1.message !== void 0) {
            let data7 = data1.message;
            if (typeof data7 === "string") {
              if (func0(data7) > 0) {
                const err17 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err17);
                errors++;
              }
            } else {
              const err18 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err18);
              errors++;
            }
          }
        } else {
          const err19 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/NoStatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err19);
          errors++;
        }
        var _valid0 = _errs17 === errors;
        valid2 = valid2 || _valid0;
      }
      if (!valid2) {
        const err20 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        (vErrors ??= []).push(err20);
        errors++;
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err21);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateOverallStatus
};
