"""Names, morphology and syntax by slovnet's weights (MIT), as they lie in natasha's wheel, in an inference of our own.

    words ─look→ looks ─Encoder→ states ─head→ Entity | Tag | Arc

Functions over lists of words, cut as razdel cuts them: `names` takes paragraphs, `morphology` and `syntax` sentences.
The answers are slovnet's own but for near ties (and but for the sentences of which slovnet makes no tree), and those
for a paragraph do not depend on what stands beside it. Neither slovnet nor natasha is imported.
"""
