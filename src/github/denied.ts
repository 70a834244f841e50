// Reasons for which GitHub denies anything to a token, told by its message and headers alone: all of them come as 403.
import type { RequestError } from '@octokit/request-error'
import { messageOf } from './message.ts'

/** The organization demands single sign-on, for which the token is not authorized. */
export const isSso = (error: RequestError): boolean =>
  error.response?.headers['x-github-sso'] !== undefined || /SAML|SSO/.test(messageOf(error))

/** The organization's IP allow list does not hold the runner's address. */
export const isOutsideAllowList = (error: RequestError): boolean => /IP allow list/i.test(messageOf(error))
