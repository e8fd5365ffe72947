// Made by "npm run generate" from spec/openapi/schemas/operator/IssuedSvid.yaml. Do not edit: change the source and run the command again.

const validateIssuedSvid = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.spiffeId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spiffeId" }, message: "must have required property 'spiffeId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.svid === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "svid" }, message: "must have required property 'svid'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.key === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.notAfter === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "notAfter" }, message: "must have required property 'notAfter'" };
      (vErrors ??= []).push(err3);
      errors++;
    }
    if (data.spiffeId !== void 0) {
      let data0 = data.spiffeId;
      if (typeof data0 === "string") {
        if (func0(data0) > 2300) {
          const err4 = { instancePath: instancePath + "/spiffeId", schemaPath: "#/properties/spiffeId/maxLength", keyword: "maxLength", params: { limit: 2300 }, message: "must NOT have more than 2300 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/spiffeId", schemaPath: "#/properties/spiffeId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.svid !== void 0) {
      let data1 = data.svid;
      if (typeof data1 === "string") {
        if (func0(data1) > 65536) {
          const err6 = { instancePath: instancePath + "/svid", schemaPath: "#/properties/svid/maxLength", keyword: "maxLength", params: { limit: 65536 }, message: "must NOT have more than 65536 characters" };
          (vErrors ??= []).push(err6);
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/svid", schemaPath: "#/properties/svid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.key !== void 0) {
      let data2 = data.key;
      if (typeof data2 === "string") {
        if (func0(data2) > 16384) {
          const err8 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" };
          (vErrors ??= []).push(err8);
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err9);
        errors++;
      }
    }
    if (data.notAfter !== void 0) {
      let data3 = data.notAfter;
      if (typeof data3 === "string") {
        if (func0(data3) > 30) {
          const err10 = { instancePath: instancePath + "/notAfter", schemaPath: "#/components/schemas/Timestamp/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          (vErrors ??= []).push(err10);
          errors++;
        }
        if (!pattern0.test(data3)) {
          const err11 = { instancePath: instancePath + "/notAfter", schemaPath: "#/components/schemas/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"' };
          (vErrors ??= []).push(err11);
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/notAfter", schemaPath: "#/components/schemas/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err12);
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err13);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateIssuedSvid
};
