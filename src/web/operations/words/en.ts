export const operations = {
  yours: 'Your operations',
  none: 'You are a member of no operation yet',
  noneHelp: 'Whoever coordinates an operation makes you a member, by your e-mail address.',
  public: 'See what is public',
} as const
