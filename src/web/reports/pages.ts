import type { AnyRoute } from '@tanstack/react-router'

export const overviewPages: AnyRoute[] = []
