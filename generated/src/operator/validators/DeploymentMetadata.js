// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

const validateDeploymentMetadata = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.namespace === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.deviceId === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deviceId" }, message: "must have required property 'deviceId'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func0(data0) > 256) {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (func0(data0) < 1) {
          const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data1 = data.namespace;
      if (typeof data1 === "string") {
        if (func0(data1) > 256) {
          const err6 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
          (vErrors ??= []).push(err6);
          errors++;
        }
        if (func0(data1) < 1) {
          const err7 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err7);
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
    if (data.deviceId !== void 0) {
      let data2 = data.deviceId;
      if (typeof data2 === "string") {
        if (func0(data2) > 514) {
          const err9 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/maxLength", keyword: "maxLength", params: { limit: 514 }, message: "must NOT have more than 514 characters" };
          (vErrors ??= []).push(err9);
          errors++;
        }
        if (func0(data2) < 1) {
          const err10 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err10);
          errors++;
        }
        if (!pattern0.test(data2)) {
          const err11 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$"' };
          (vErrors ??= []).push(err11);
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err12);
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data3 = data.labels;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key0 in data3) {
          if (errors >= 100) {
            break;
          }
          let data4 = data3[key0];
          if (typeof data4 === "string") {
            if (func0(data4) > 1024) {
              const err13 = { instancePath: instancePath + "/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              (vErrors ??= []).push(err13);
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err14);
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err15);
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err16);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateDeploymentMetadata
};
