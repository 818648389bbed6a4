"""Looking through files that are about to leave, ours and others', for what they must not carry."""
