import type { AnyRoute } from '@tanstack/react-router'

/** What anyone may see without signing in: they hang under the root, not under an operation. */
export const audiencePages: AnyRoute[] = []
