// Made by "npm run generate" from spec/openapi/schemas/operator/DeviceReport.yaml. Do not edit: change the source and run the command again.

const validateDeviceReport = validate5;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$", "u");
const pattern1 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.properties === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.properties !== void 0) {
      let data0 = data.properties;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          (vErrors ??= []).push(err1);
          errors++;
        }
        if (data0.id !== void 0) {
          let data1 = data0.id;
          if (typeof data1 === "string") {
            if (func0(data1) > 512) {
              const err2 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
              (vErrors ??= []).push(err2);
              errors++;
            }
            if (func0(data1) < 1) {
              const err3 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              (vErrors ??= []).push(err3);
              errors++;
            }
            if (!pattern0.test(data1)) {
              const err4 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$"' };
              (vErrors ??= []).push(err4);
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err5);
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.deviceId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deviceId" }, message: "must have required property 'deviceId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.reportedAt === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reportedAt" }, message: "must have required property 'reportedAt'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.capabilities === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "capabilities" }, message: "must have required property 'capabilities'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.deviceId !== void 0) {
      let data0 = data.deviceId;
      if (typeof data0 === "string") {
        if (func0(data0) > 512) {
          const err3 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (func0(data0) < 1) {
          const err4 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err5 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$"' };
          (vErrors ??= []).push(err5);
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/DeviceId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.reportedAt !== void 0) {
      let data1 = data.reportedAt;
      if (typeof data1 === "string") {
        if (func0(data1) > 30) {
          const err7 = { instancePath: instancePath + "/reportedAt", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err7);
          errors++;
        }
        if (!pattern1.test(data1)) {
          const err8 = { instancePath: instancePath + "/reportedAt", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err8);
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/reportedAt", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err9);
        errors++;
      }
    }
    if (data.capabilities !== void 0) {
      if (!validate2(data.capabilities, { instancePath: instancePath + "/capabilities", parentData: data, parentDataProperty: "capabilities", rootData })) {
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err10);
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
export {
  validateDeviceReport
};
