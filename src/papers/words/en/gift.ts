export const letter = {
  give:
    'The undersigned {donors} hereby give to {recipient}, free of charge and ' +
    'irrevocably, the goods listed below, which travel as consignment {number}.',
  jointly:
    'The donors give jointly. This letter states no shares of the individual donors in ' +
    'the goods.',
  purpose:
    'The goods are humanitarian aid within the operation “{operation}”. They are not for ' +
    'sale. No payment and no other consideration is due for them, now or later.',
  distribution:
    'The recipient may hand the goods on, free of charge, to the facilities and persons ' +
    'who need them.',
  value: 'Any value stated in the accompanying papers is given for customs purposes only.',
  passage:
    'We ask the authorities of all countries of transit and of destination to let this ' +
    'gift pass without delay.',
}

export const accept = {
  accept:
    'The undersigned {recipient} accepts the gift of {donors} listed below, which ' +
    'travels as consignment {number}.',
  use:
    'The goods will be used or handed on free of charge, for humanitarian purposes only, ' +
    'within the operation “{operation}”. They will not be sold.',
  limits:
    'This acceptance does not confirm quantity, condition or conformity. These are ' +
    'established on receipt and by examination.',
  passage:
    'We ask the authorities of all countries of transit and of destination to let this ' +
    'gift pass without delay.',
}
