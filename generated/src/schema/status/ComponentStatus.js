// Made by "npm run generate" from spec/openapi/schemas/status/ComponentStatus.yaml. Do not edit: change the source and run the command again.

const validateComponentStatus = validate3;
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
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.state === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func0(data0) > 1024) {
          const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err2);
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.state !== void 0) {
      let data1 = data.state;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (!(data1 === "pending" || data1 === "installing" || data1 === "installed" || data1 === "failed" || data1 === "removing" || data1 === "removed")) {
        const err5 = { instancePath: instancePath + "/state", schemaPath: "#/components/schemas/DeploymentState/enum", keyword: "enum", params: { allowedValues: schema2.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.error !== void 0) {
      let data2 = data.error;
      const _errs8 = errors;
      let valid2 = false;
      const _errs9 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.code === void 0) {
          const err6 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          (vErrors ??= []).push(err6);
          errors++;
        }
        if (data2.source === void 0) {
          const err7 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
          (vErrors ??= []).push(err7);
          errors++;
        }
        if (data2.message === void 0) {
          const err8 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (data2.code !== void 0) {
          let data3 = data2.code;
          if (typeof data3 === "string") {
            if (func0(data3) > 1024) {
              const err9 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err9);
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/StatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err10);
            errors++;
          }
        }
        if (data2.source !== void 0) {
          let data4 = data2.source;
          if (typeof data4 === "string") {
            if (func0(data4) > 1024) {
              const err11 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err11);
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/StatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err12);
            errors++;
          }
        }
        if (data2.message !== void 0) {
          let data5 = data2.message;
          if (typeof data5 === "string") {
            if (func0(data5) > 4096) {
              const err13 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
              (vErrors ??= []).push(err13);
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/StatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err14);
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/StatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err15);
        errors++;
      }
      var _valid0 = _errs9 === errors;
      valid2 = valid2 || _valid0;
      if (!valid2) {
        const _errs19 = errors;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
          if (data2.code !== void 0) {
            let data6 = data2.code;
            if (typeof data6 === "string") {
              if (func0(data6) > 0) {
                const err16 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err16);
                errors++;
              }
            } else {
              const err17 = { instancePath: instancePath + "/error/code", schemaPath: "#/components/schemas/NoStatusError/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err17);
              errors++;
            }
          }
          if (data2.source !== void 0) {
            let data7 = data2.source;
            if (typeof data7 === "string") {
              if (func0(data7) > 0) {
                const err18 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err18);
                errors++;
              }
            } else {
              const err19 = { instancePath: instancePath + "/error/source", schemaPath: "#/components/schemas/NoStatusError/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err19);
              errors++;
            }
          }
          if (data2.message !== void 0) {
            let data8 = data2.message;
            if (typeof data8 === "string") {
              if (func0(data8) > 0) {
                const err20 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/maxLength", keyword: "maxLength", params: { limit: 0 }, message: "must NOT have more than 0 characters" };
                (vErrors ??= []).push(err20);
                errors++;
              }
            } else {
              const err21 = { instancePath: instancePath + "/error/message", schemaPath: "#/components/schemas/NoStatusError/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err21);
              errors++;
            }
          }
        } else {
          const err22 = { instancePath: instancePath + "/error", schemaPath: "#/components/schemas/NoStatusError/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err22);
          errors++;
        }
        var _valid0 = _errs19 === errors;
        valid2 = valid2 || _valid0;
      }
      if (!valid2) {
        const err23 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        (vErrors ??= []).push(err23);
        errors++;
      } else {
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err24);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateComponentStatus
};
