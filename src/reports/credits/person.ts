// No bill of a person is stored, whoever sends it.
import { holdsKey, type JsonObject } from '../../core/json.ts'

/** Keys that would name a person. Nothing asks for one, so a bill that has one is not the target's. */
const PERSON = /^(user|user_id|user_login|username|login|actor|email)$/i

/** Whether a bill names a person: by itself, or in anything that it holds. */
export const namesPerson = (bill: JsonObject): boolean => holdsKey(bill, PERSON)
