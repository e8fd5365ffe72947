// Made by "npm run generate" from spec/openapi/schemas/mtls/DeviceLabel.yaml. Do not edit: change the source and run the command again.

const validateDeviceLabel = validate1;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data === "string") {
    if (func0(data) > 4096) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
      (vErrors ??= []).push(err0);
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    (vErrors ??= []).push(err1);
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (!(typeof data == "number" && isFinite(data))) {
      const err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs5 = errors;
      if (typeof data !== "boolean") {
        const err3 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        (vErrors ??= []).push(err3);
        errors++;
      }
      var _valid0 = _errs5 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs7 = errors;
        if (Array.isArray(data)) {
          const len0 = data.length;
          const before0 = errors;
          for (let i0 = 0; i0 < len0; i0++) {
            if (errors - before0 >= 100) {
              break;
            }
            let data0 = data[i0];
            if (typeof data0 === "string") {
              if (func0(data0) > 4096) {
                const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/3/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                (vErrors ??= []).push(err4);
                errors++;
              }
            } else {
              const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/3/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              (vErrors ??= []).push(err5);
              errors++;
            }
          }
        } else {
          const err6 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          (vErrors ??= []).push(err6);
          errors++;
        }
        var _valid0 = _errs7 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs11 = errors;
          if (Array.isArray(data)) {
            const len1 = data.length;
            const before1 = errors;
            for (let i1 = 0; i1 < len1; i1++) {
              if (errors - before1 >= 100) {
                break;
              }
              let data1 = data[i1];
              if (!(typeof data1 == "number" && isFinite(data1))) {
                const err7 = { instancePath: instancePath + "/" + i1, schemaPath: "#/anyOf/4/items/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                (vErrors ??= []).push(err7);
                errors++;
              }
            }
          } else {
            const err8 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            (vErrors ??= []).push(err8);
            errors++;
          }
          var _valid0 = _errs11 === errors;
          valid0 = valid0 || _valid0;
        }
      }
    }
  }
  if (!valid0) {
    const err9 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    (vErrors ??= []).push(err9);
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
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateDeviceLabel
};
