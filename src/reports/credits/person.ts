// No bill of a person is stored, whoever sends it.
import { isObject, type JsonObject } from '../../core/json.ts'

/** Keys that would name a person. Nothing asks for one, so a bill that has one is not the target's. */
const PERSON = /^(user|username|login|actor|email)$/i

/** Whether a bill names a person: by itself, or in one of its items. */
export const namesPerson = (bill: JsonObject): boolean =>
  [bill, ...[bill['usageItems']].flat().filter((item) => isObject(item))].some((object) =>
    Object.keys(object).some((key) => PERSON.test(key)),
  )
