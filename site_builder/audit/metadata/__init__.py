"""What pictures and documents tell about the people who made them, beside what they show. Door: `traces_in`.

Each format has a small reader of its own: bounded, and deaf to whatever a hostile file claims about itself.
"""
