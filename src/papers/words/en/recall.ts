export const recall = {
  to: 'To',
  what: 'What is recalled',
  why: 'What is wrong with it',
  set_aside: 'Set it aside at once: put it where nobody takes it, and use none of it.',
  return: 'Use none of it, and send all of it back to the store.',
  destroy: 'Use none of it, and destroy all of it. Keep the paper that says so.',
  since:
    'The recall began at {at}. It holds for everything you have of it, wherever it lies, and for what still comes to you.',
  until:
    'Look on every ward, in cupboards and on trolleys. What has been used cannot be called back: say how much it was, and whether anybody came to harm.',
  answer:
    'Answer for each ward: at the address in the code, by telephone, or on the slip below. Write 0 where there is none; an empty row says nothing.',
  books: 'What the books say you have',
  slip: 'Answer slip',
  answerThere: 'Answer by phone: scan this code and sign in.',
  suspect: 'may be of it',
  ward: 'Ward or store',
  found: 'Found',
  setAside: 'Set aside',
  used: 'Used',
  remarks: 'Remarks',
}
